# Topics and articles.
nav-topics = Topics
topics-title = Topics
topics-lead = What others have learned about working together, and how to begin.
topics-none-title = No topics yet
topics-none = When somebody here writes one, it will stand here.
topic-shelf = Start here
topic-recent = Most recently added
topic-filter = Show only
topic-everything = Everything
topic-nothing = Nothing has been added yet.
topic-published = Published { $day }
topic-modified = Updated { $day }
topic-shown = { $from }–{ $to } of { $all }
topic-asks = Words to begin with
topic-needs = Needs it belongs to
topic-partners = Who can help
topic-feed = Follow this topic in a feed reader
topic-related = Related topics
article-kind-topic = Topic
article-kind-article = Article
article-kind-article-many = Articles
article-kind-news = News
article-kind-news-many = News
article-kind-guide = Guide
article-kind-guide-many = Guides
article-kind-document = Document
article-kind-document-many = Documents
article-kind-collection = Collection
article-kind-collection-many = Collections
article-by = by
article-cited = { $when }. Source: { $source }
article-figure-old = This figure is older than it should be. Look for a newer one.
article-figures = Figures
article-questions = Questions to start with
article-series = Part of a series: { $title }
article-topics = More on this
article-unverified = Nobody has checked these words yet.
person-written = Written here
person-nothing = Nothing yet.
series-lead = { $n ->
    [one] One text.
   *[other] { $n } texts that belong together, in order.
}
series-parts = Its parts
series-feed = Follow this series in a feed reader
person-feed = Follow this author in a feed reader
