import type {LakeContext} from '../context.ts'
import type {JsonObject} from '../document.ts'
import type {NewDocument} from '../mutate/types.ts'
import type {AssetKind} from './asset-files.ts'
import {imageMetadata} from './image-document.ts'
import {inspectImage} from './inspect-image.ts'
import {fileKind} from './mime-types.ts'
import type {Upload} from './receive-upload.ts'

/** What an upload says about itself in its address and headers. */
export type UploadDetails = {
  kind: AssetKind
  dataset: string
  filename: string | undefined
  contentType: string | null
  /** The `meta` parameters. */
  meta: readonly string[]
  /** label, title, description, creditLine, source: kept as they come. */
  notes: JsonObject
}

/** The asset document of an upload in Sanity's shape, and the name its file gets. Throws LakeError 400 for a bad image. */
export async function assetDocument(
  context: LakeContext,
  upload: Upload,
  details: UploadDetails,
): Promise<{document: NewDocument; fileName: string}> {
  const parts = details.kind === 'images' ? await imageParts(upload, details) : fileParts(upload, details)
  const {fileName, extension, mimeType} = parts
  const path = `${details.kind}/${context.options.projectId}/${details.dataset}/${fileName}`
  const document = {
    _id: `${parts.prefix}-${fileName.replace(/\.([a-z0-9]+)$/, '-$1')}`,
    _type: parts.type,
    assetId: upload.sha1,
    ...details.notes,
    extension,
    mimeType,
    ...(parts.metadata && {metadata: parts.metadata}),
    originalFilename: nameOf(details, extension) ?? fileName,
    path,
    sha1hash: upload.sha1,
    size: upload.size,
    uploadId: context.options.createId(),
    url: `${context.options.publicUrl}/${path}`,
  }
  return {document, fileName}
}

// Of a picture that was converted (convert-heic.ts), what it is now.
function nameOf({kind, filename}: UploadDetails, extension: string): string | undefined {
  return kind === 'images' ? filename?.replace(/\.hei[cf]$/i, `.${extension}`) : filename
}

type Parts = {
  prefix: 'image' | 'file'
  type: 'sanity.imageAsset' | 'sanity.fileAsset'
  fileName: string
  extension: string
  mimeType: string
  metadata?: JsonObject
}

async function imageParts({path, sha1}: Upload, {meta}: UploadDetails): Promise<Parts> {
  const facts = await inspectImage(path)
  const {extension, mimeType, width, height} = facts
  const fileName = `${sha1}-${width}x${height}.${extension}`
  const metadata = await imageMetadata(facts, meta)
  return {prefix: 'image', type: 'sanity.imageAsset', fileName, extension, mimeType, metadata}
}

function fileParts({sha1}: Upload, {filename, contentType}: UploadDetails): Parts {
  const {extension, mimeType} = fileKind(filename, contentType)
  return {prefix: 'file', type: 'sanity.fileAsset', fileName: `${sha1}.${extension}`, extension, mimeType}
}
