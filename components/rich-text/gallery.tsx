import {Picture} from '#components/media/picture.tsx'
import {largePicturePath} from '#lib/media/pictures.ts'
import {polish} from '#lib/polish/typography.ts'
import type {GalleryBlock, Picture as PictureData} from '#lib/rich-text/rich-text.ts'

/** Pictures side by side, cut to one shape; each leads to the whole of it, larger. */
export function Gallery({value: {_key, title, pictures}, eager = false}: {value: GalleryBlock; eager?: boolean}) {
  const titleId = `galeria-${_key}`
  const shown = (pictures ?? []).filter(({asset}) => asset?.width && asset.height)
  if (shown.length === 0) return null
  return (
    <div>
      {title && (
        <p className="font-serif text-xl leading-tight font-semibold" id={titleId}>
          {polish(title)}
        </p>
      )}
      <ul
        className={`mt-3 grid grid-cols-2 gap-4 ${[2, 4].includes(shown.length) ? '' : 'sm:grid-cols-3'}`}
        {...(title ? {'aria-labelledby': titleId} : {'aria-label': 'Galeria zdjęć'})}
      >
        {shown.map((picture, index) => (
          <li key={picture._key}>
            <GalleryPicture picture={picture} place={`${index + 1} z ${shown.length}`} eager={eager} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function GalleryPicture({picture, place, eager}: {picture: PictureData; place: string; eager: boolean}) {
  const {asset, crop, caption, credit, alt, decorative} = picture
  if (!asset?.width || !asset.height) return null
  // A link needs a name, also on a picture that says nothing.
  const name = decorative || !alt ? `zdjęcie ${place}` : alt
  return (
    <figure>
      <a
        href={largePicturePath({_id: asset._id, width: asset.width, height: asset.height}, crop)}
        className="block print:after:hidden"
        aria-label={`Powiększ: ${name}`}
      >
        <Picture
          picture={{...picture, decorative: true}}
          sizes="(min-width: 64rem) 17rem, 40vw"
          aspect={4 / 3}
          eager={eager}
        />
      </a>
      {(caption || credit) && (
        <figcaption className="mt-2 text-sm text-ink-soft">
          {caption && <span>{polish(caption)} </span>}
          {credit && <span>{polish(credit)}</span>}
        </figcaption>
      )}
    </figure>
  )
}
