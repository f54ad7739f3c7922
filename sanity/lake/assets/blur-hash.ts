import type {Sharp} from 'sharp'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'

/** How many waves across and down: Sanity uses 4 × 3. */
const across = 4
const down = 3

/** The BlurHash of an image (https://blurha.sh): some thirty characters that unpack to a blurred preview. */
export async function blurHashOf(image: Sharp): Promise<string> {
  const {data, info} = await image
    .resize(32, 32, {fit: 'inside'})
    .toColourspace('srgb')
    .flatten({background: '#fff'})
    .raw()
    .toBuffer({resolveWithObject: true})
  const factors = waves().map(([x, y]) => factor(data, info.width, info.height, x, y))
  const [average = [0, 0, 0], ...others] = factors
  const loudest = Math.max(...others.flat().map(Math.abs))
  const range = Math.max(0, Math.min(82, Math.floor(loudest * 166 - 0.5)))
  const details = others.map((each) => base83(detail(each, (range + 1) / 166), 2))
  return base83(across - 1 + (down - 1) * 9, 1) + base83(range, 1) + base83(averageColor(average), 4) + details.join('')
}

function waves(): [number, number][] {
  const rows = Array.from({length: down}, (_, y) => y)
  return rows.flatMap((y) => Array.from({length: across}, (_, x): [number, number] => [x, y]))
}

// One term of a two-dimensional cosine transform, in linear light.
function factor(data: Buffer, width: number, height: number, x: number, y: number): number[] {
  const sum = [0, 0, 0]
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const basis = Math.cos((Math.PI * x * column) / width) * Math.cos((Math.PI * y * row) / height)
      const pixel = 3 * (row * width + column)
      for (const channel of [0, 1, 2]) {
        sum[channel] = (sum[channel] ?? 0) + basis * toLinear(data[pixel + channel] ?? 0)
      }
    }
  }
  const scale = (x === 0 && y === 0 ? 1 : 2) / (width * height)
  return sum.map((value) => value * scale)
}

function averageColor([red = 0, green = 0, blue = 0]: number[]): number {
  return (toSrgb(red) << 16) + (toSrgb(green) << 8) + toSrgb(blue)
}

function detail([red = 0, green = 0, blue = 0]: number[], largest: number): number {
  const step = (value: number) => {
    const root = Math.sign(value) * Math.sqrt(Math.abs(value / largest))
    return Math.max(0, Math.min(18, Math.floor(root * 9 + 9.5)))
  }
  return step(red) * 361 + step(green) * 19 + step(blue)
}

function base83(value: number, length: number): string {
  const digits = Array.from({length}, (_, index) => Math.floor(value / 83 ** (length - index - 1)) % 83)
  return digits.map((digit) => alphabet[digit]).join('')
}

function toLinear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function toSrgb(value: number): number {
  const share = Math.max(0, Math.min(1, value))
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055))
}
