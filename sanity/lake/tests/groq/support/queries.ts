/** A query as a page, the Studio or a script would ask it. */
export type QueryCase = {query: string; params?: Record<string, unknown>}

/** Queries that plain groq-js can answer: for them the lake's answer must be the same. */
export const plainQueries: readonly QueryCase[] = [
  // Pages of the site
  {query: '*[_type == "newsArticle" && slug.current == $slug][0]', params: {slug: 'kis'}},
  {query: '*[_type == "newsArticle" && slug.current == $slug][0]', params: {slug: null}},
  {query: '*[_type == "newsArticle" && slug.current == $slug][0]', params: {slug: 5}},
  {query: '*[_type == "newsArticle"] | order(publishedAt desc)[0...10]{title, "slug": slug.current}'},
  {
    query: '*[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc)[$from...$to]{_id}',
    params: {from: 1, to: 3},
  },
  {query: 'count(*[_type == "newsArticle"])'},
  {query: '*[_type == $type && _id == $id][0]{..., category->{title}}', params: {type: 'newsArticle', id: 'a'}},
  {query: '*[_id == "a"][0].title'},
  {query: '*[_id == $id][0]', params: {id: null}},
  {query: '*[_id in $ids]{_id, _type}', params: {ids: ['a', 'c', 'drafts.a', 'nothing', 7, null]}},
  {query: '*[_id in ["a", "b"] && _type == "event"]'},
  {query: '*[_type in ["event", "person"]] | order(_type asc, title desc){_id, title}'},
  {query: '*[_type in $types][0...3]', params: {types: ['newsArticle', 'event', 'person', 'sanity.imageAsset']}},
  {query: '*[slug.current in $slugs]._id', params: {slugs: ['kis', 'cis']}},
  {query: '*[slug.current in $slugs]._id', params: {slugs: ['kis', null]}},
  {query: '*[$slug == slug.current]{_id}', params: {slug: 'wtz'}},
  {query: '*[slug.current != "kis"]._id'},
  {query: '*[_type == "newsArticle"][slug.current == "kis"][0...2]{title}'},
  {query: '(*[_type == "event"])[participantCount > 10]{_id}'},
  {query: '*[_type == "event" || slug.current == "kis"]._id'},
  {query: '*[_type == "event" || participantCount > 10]._id'},
  {query: '*[(_type == "event" && slug.current == "kis") || (_type == "person" && _id == "b")]._id'},
  {query: '*[!(_type == "event")]._id'},
  {query: '*[(_type == "event") == true]._id'},
  {query: '*{_id, _type}[0...4]'},
  {query: '*'},
  {query: '* | order(_updatedAt desc, _id)[0..2]._id'},
  {query: '*[0]'},
  {query: '*[true]._id'},
  {query: '*[false]'},
  // References and joins
  {query: '*[references($id)]._id', params: {id: 'a'}},
  {query: '*[references("a", $ids)]._id', params: {ids: ['b', 'c']}},
  {query: '*[references("")]'},
  {query: '*[references(null)]'},
  {query: '*[_type == "newsArticle" && references(*[_type == "person"]._id)]._id'},
  {query: '*[category._ref == $id]._id', params: {id: 'b'}},
  {query: '*[category._ref == $id]._id', params: {id: 7}},
  {query: '*[category._ref == $id]._id', params: {id: null}},
  {query: '*[$id in leaders[]._ref]._id', params: {id: 'kis-1'}},
  {query: '*[category->slug.current == "kis"]._id'},
  {query: '*[category._ref in *[_type == "event" && slug.current == "cis"]._id]._id'},
  {query: '*[_type == "event"]{_id, leaders[]->{_id, title}, "category": category->title}'},
  {query: '*[_type == "event"]{_id, "articles": *[_type == "newsArticle" && references(^._id)]{_id, title}}'},
  {query: '*[_type == "event"]{_id, "same": *[category._ref == ^._id]._id}'},
  {query: '*[_type == "event"]{_id, "parent": *[_id == ^.parent.target._ref][0]._id}'},
  {query: '*[_type == "event"]{_id, "all": *[_id in ^.leaders[]._ref]{_id}}'},
  {query: '*[_type == "event"]{"x": *[slug.current == ^.slug.current && _id != ^._id]{_id, "up": ^._id}}'},
  {query: '*[_type == "event"]{"x": *[_type == ^._type]{"y": *[_id == ^.^._id]._id}}'},
  {query: '*[_type == "event"]{parent{name, "who": *[_id == ^.target._ref]._id, "up": *[_id == ^.^._id]._id}}'},
  {query: '*[_type == "event"]{leaders[]{"who": *[_id == ^._ref][0]._id}}'},
  {query: '*[_type == "event"].leaders[@._ref in *[_type == "person"]._id]'},
  {query: '*[_type == "event" && count(*[_type == "person" && references(^._id)]) > 0]._id'},
  {query: '*[_type == "event" && _id in *[_type == "newsArticle"].leaders[]._ref]._id'},
  {query: '*[_type == "event"] | order(count(*[references(^._id)]) desc){_id}'},
  {
    query:
      '*[_type == "newsArticle"]{"older": *[_type == "newsArticle" && publishedAt < ^.publishedAt] | order(publishedAt desc)[0]._id}',
  },
  {query: '*[references(^._id)]'},
  {query: '*[_type == "event"].leaders[_ref in *[_id == ^._ref]._id]'},
  {query: '*[_type == "event"]{"known": leaders[_ref in *[_id == ^._ref || _id == ^.^._id]._id]._ref}'},
  {
    query:
      '*[_type == "event"]{leaders[defined(_ref)]->{_id, "from": *[references(^._id)]{_id, "up": ^._id, "top": ^.^._id}}}',
  },
  {
    query:
      '*[_type == "event"]{"n": leaders[]->{"m": count(*[category._ref == ^._id])}.m} | order(count(*[_id == ^._id]))',
  },
  {query: '*[_type == "newsArticle" && _id in *[category._ref == ^.category._ref].leaders[]._ref]._id'},
  {query: '*[_id in *[_id == ^.category._ref].category._ref]._id'},
  {query: '*[references(*[_id == ^.category._ref]{"x": category._ref}.x)]._id'},
  {query: '*[_id == @._id]._id'},
  {query: '*[_id == title]._id'},
  {query: '*[_id == lower("A")]._id'},
  {query: '*[_id == "kis-" + "1"]._id'},
  {query: '*[_id == coalesce($id, "b")]._id', params: {id: null}},
  {query: '*[_id == identity()]._id'},
  {query: '*[_id in [$id, "drafts." + $id]]._id', params: {id: 'a'}},
  {query: '*[_id in [...$ids, "d"]]._id', params: {ids: ['a']}},
  // The Studio
  {query: '[*[sanity::versionOf("a")]._id, *[sanity::versionOf("kis-1")]._id]'},
  {query: '*[sanity::versionOf($id)]._id', params: {id: 'drafts.a'}},
  {query: '*[sanity::versionOf(5)]._id'},
  {query: '*[sanity::partOfRelease("r1")]._id'},
  {query: '*[_id in path("drafts." + $id)]._id', params: {id: 'a'}},
  {query: '*[_id in path("drafts.**")]._id'},
  {query: '*[_id in path("versions.r1.**") && _type == "event"]._id'},
  {query: '*[_id in path("*")]._id'},
  {query: '*[!(_id in path("drafts.**")) && _type == "event"]._id'},
  {query: '[*[_id in ["a", "b"]][0...11]{_id, _rev, _type, title}][0...1]'},
  {
    query: '!defined(*[_type == $docType && !sanity::versionOf($published) && slug.current == $slug][0]._id)',
    params: {docType: 'newsArticle', published: 'a', slug: 'kis'},
  },
  {query: '*[references($documentId) && _system.group._ref != $documentId]', params: {documentId: 'a'}},
  {query: '*[_type == $documentType && sha1hash == $hash][0]', params: {documentType: 'sanity.imageAsset', hash: 'aa'}},
  {query: 'releases::all(){_id}'},
  {query: '*[_type == "system.group"]{members, grants}'},
  {
    query: '*[_type in $__types && title match $t0] | order(_id){_id}',
    params: {__types: ['event', 'newsArticle'], t0: 'spot*'},
  },
  {
    query:
      '*[_type == "newsArticle"] | score(boost(title match "kis", 3), pt::text(body) match "kis")[_score > 0]{_id, _score}',
  },
  {query: '{"news": *[_type == "newsArticle"][0...2]._id, "total": count(*), "event": *[_type == "event"][0]{title}}'},
  {query: 'select(count(*[_type == "event"]) > 1 => *[_id == "a"][0]._id, "none")'},
  {
    query:
      '*[_type == "newsArticle"]{_id, _type == "newsArticle" => {title}, ...select(defined(slug) => {"s": slug.current})}',
  },
  {
    query:
      '*[_type == "event" && dateTime(publishedAt) > dateTime(now()) - 60*60*24*365*9]{_id, "at": dateTime(publishedAt)}',
  },
  {query: '*[_type == "newsArticle"].tags[]'},
  {query: 'array::unique(*[_type == "newsArticle"].tags[])'},
  {query: 'math::sum(*[_type == "event"].participantCount)'},
  {query: '*[length(tags) > 1 && "KIS" in tags]{_id, "first": tags[0]}'},
  {query: '*[participantCount in 5..20]._id'},
  {query: 'fn ex::card($x) = $x{_id, title}; *[_type == "event"][0...2]{"c": ex::card(@)}'},
  {query: 'sanity::dataset() + sanity::projectId()'},
]

/** Queries with `text::query`, which plain groq-js refuses. */
export const searchQueries: readonly QueryCase[] = [
  {
    query:
      '*[_type == "newsArticle" && ([@, _id] match text::query($q) || references(""))] | order(_updatedAt desc)[0...$limit]{_id}',
    params: {q: '*', limit: 101},
  },
  {
    query:
      '*[(_type == "person" && title match text::query($__query)) || (_type == "event" && pt::text(body) match text::query($__query))][0...1000]._id',
    params: {__query: 'spotk*'},
  },
  {
    query:
      '*[_type in $__types] | score(boost(_type in ["event"] && title match text::query($__query), 10), ' +
      '([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0]' +
      '{_type, _id, _originalId, "orderings": [_score]} | order(_score desc)[0...$__limit]',
    params: {__types: ['newsArticle', 'event'], __query: 'kis*', __rawQuery: 'kis', __limit: 11},
  },
  {query: '*[tags match text::query("lodz")]._id'},
  {query: '*[_type == "event"]{_id, "related": *[title match text::query(^.title)]._id}'},
]
