import QRCode from 'qrcode'

/** A QR code of an address as SVG: black on white, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrCode(address: string): Promise<string> {
  return QRCode.toString(address, {type: 'svg', margin: 4, errorCorrectionLevel: 'M'})
}
