// Imported relatively: `sanity typegen` drops a query whose fragments come through a `#` import. `as const` keeps their
// text in the type, by which a query finds the type of its result.

/** Where a reference leads: enough to make its address. */
export const addressed = /* groq */ `_type, "slug": slug.current` as const

/** A picture with what is needed to draw it before and after it has loaded. */
export const pictureFields = /* groq */ `
  alt, decorative, caption, credit, crop, hotspot,
  "asset": asset->{
    _id,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": metadata.lqip,
    "isOpaque": metadata.isOpaque
  }
` as const

/** A file to download with its name, type and size in bytes. */
export const attachmentFields = /* groq */ `
  title,
  "file": asset->{_id, "filename": originalFilename, extension, size}
` as const

const textBlockFields = /* groq */ `
  ...,
  markDefs[]{
    _key,
    _type == "link" => {_type, href},
    _type == "internalLink" => {_type, "target": reference->{${addressed}}}
  }
` as const

/** Paragraphs, lists and links. */
export const simpleTextFields = textBlockFields

/**
 * Every block of the body of news, chapters and pages. The last line is for a block that editors have before the site
 * knows it: it comes whole, and its words are shown.
 */
export const richTextFields = /* groq */ `
  _key,
  _type == "block" => {_type, ${textBlockFields}},
  _type == "picture" => {_type, ${pictureFields}},
  _type == "attachment" => {_type, ${attachmentFields}},
  _type == "table" => {_type, caption, headerRow, headerColumn, rows[]{_key, cells}},
  _type == "callout" => {_type, tone, title, text[]{${simpleTextFields}}},
  _type == "contactCard" => {_type, name, description, address, phone, email, website, hours},
  _type == "accordion" => {_type, items[]{_key, title, content[]{${simpleTextFields}}}},
  _type == "steps" => {_type, title, items[]{_key, title, content[]{${simpleTextFields}}}},
  _type == "gallery" => {_type, title, pictures[]{_key, ${pictureFields}}},
  _type == "video" => {
    _type, title, url, duration, captions,
    poster{${pictureFields}},
    transcript[]{${simpleTextFields}}
  },
  _type != "block" && _type != "picture" && _type != "attachment" && _type != "table"
  && _type != "callout" && _type != "contactCard" && _type != "accordion" && _type != "steps"
  && _type != "gallery" && _type != "video" => {...}
` as const

/** The act, journal and provisions that something rests on. */
export const legalBasisFields =
  /* groq */ `legalBasis[]{_key, act, journal, provisions, url, checkedAt, toCheck}` as const

/** A news item as lists show it. */
export const newsTeaserFields = /* groq */ `
  _id,
  title,
  "slug": slug.current,
  publishedAt,
  lead,
  "category": category->title,
  cover{${pictureFields}}
` as const

/** A term of the glossary, as far as it is looked for in texts. */
export const termFields = /* groq */ `_id, term, "slug": slug.current, abbreviation, forms` as const

/** An event as lists show it. */
export const eventTeaserFields = /* groq */ `
  _id, title, "slug": slug.current, startsAt, endsAt, venue, audience, cancelled, "series": series->title
` as const

/*
 * A moment may be written in many ways: editors' are in UTC, those of imports with an offset, to the second or finer, or as
 * a day alone, which the site takes for its noon (lib/polish/dates.ts). What is compared and ordered is the moment. An
 * index holds it as it holds a field (docs/decisions/0008-moments.md). What has none comes after all times, as GROQ orders it.
 */
const never = /* groq */ `dateTime("9999-12-31T00:00:00Z")` as const

/** When a news item was published. */
export const publishedMoment =
  /* groq */ `coalesce(dateTime(publishedAt), dateTime(publishedAt + "T12:00:00Z"), ${never})` as const

/** When an event or a notice begins. */
export const startMoment =
  /* groq */ `coalesce(dateTime(startsAt), dateTime(startsAt + "T12:00:00Z"), ${never})` as const

// What has no time at all is over.
const lastTime = /* groq */ `coalesce(endsAt, startsAt, "0001-01-01")` as const

/** When an event ends, as far as is known. */
const endMoment = /* groq */ `coalesce(dateTime(${lastTime}), dateTime(${lastTime} + "T12:00:00Z"))` as const

const secondsOfWeek = /* groq */ `((${startMoment} - dateTime("1970-01-04T00:00:00Z")) % 604800)` as const
const sunday =
  /* groq */ `string::split(string::split(string(${startMoment} - ${secondsOfWeek}), "T")[0], "-")` as const

// Summer time begins and ends with the last Sunday of a month of 31 days, at an hour that is no midnight. So the clock of a
// midnight is told by the Sunday before it: from 25 March on, and before 25 October.
const offset =
  /* groq */ `select(${sunday}[1] + ${sunday}[2] >= "0325" && ${sunday}[1] + ${sunday}[2] < "1025" => 7200, 3600)` as const

// Days without hours are written by the midnight in Poland at which each begins. What goes on from an evening until midnight
// is over with it, whole days that end on this one are not, nor is what has no evening: an end without a beginning before it.
const ofWholeDays = /* groq */ `(!(${startMoment} < ${endMoment}) || !defined(startsAt)
  || (${secondsOfWeek} + ${offset}) % 86400 < 1)` as const

/**
 * Events whose last day is not over when the day begins at `$today`: an ISO datetime. It is asked as comparisons of single
 * values, by which they are found without looking at all that are past.
 */
export const comingEvent = /* groq */ `
  _type == "event" && defined(slug.current)
  && ${endMoment} >= dateTime($today) && (${endMoment} > dateTime($today) || ${ofWholeDays})
` as const

/** Events whose last day is over when the day begins at `$today`: all others. */
export const pastEvent = /* groq */ `
  _type == "event" && defined(slug.current)
  && (${endMoment} < dateTime($today) || (${endMoment} == dateTime($today) && !(${ofWholeDays})))
` as const

/** A series of events with its meetings in the order in which they take place. */
export const seriesFields = /* groq */ `
  title, description, "slug": slug.current,
  "meetings": *[_type == "event" && series._ref == ^._id && defined(slug.current)] | order(${startMoment}, _id){
    _id, ${addressed}, title, startsAt, endsAt, cancelled
  }
` as const

/** Which further forms a chapter has. */
export const chapterFormFlags = /* groq */ `
  "hasKeyPoints": count(keyPoints) > 0,
  "hasEasyRead": count(easyRead.parts) > 0,
  "hasSignLanguage": defined(signLanguage.url)
` as const

/** What is known of an entity beside the way to reach it. */
export const entityDetailFields = /* groq */ `
  services, targetGroups, areaPowiats, areaNote, offerVerifiedAt,
  admissionConditions, admissionDocuments, freePlaces, freePlacesAt, admissionVerifiedAt,
  openingHours[]{_key, days, opens, closes}, openingNote, directions, accessibility, visitVerifiedAt
` as const
