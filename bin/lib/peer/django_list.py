"""A bare Django over the same rows, for bin/figures: a topic's list with paging, and an article. Run by gunicorn.

PEER_DB names the SQLite file: `django_list.py FILE` makes it, a copy of FILE with the indexes that Django's own tables
would have. Django is given the easier work: no frame, no languages, text in paragraphs instead of Markdown made safe,
nothing packed. Below /kept/ the same pages are kept rendered for a minute.
"""
import os
import sqlite3
import sys

import django
from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY="only for measuring",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    INSTALLED_APPS=[],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("PEER_DB", ""),
        "CONN_MAX_AGE": None,
    }},
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", {
            "page.html": "<!doctype html><html lang=en><head><meta charset=utf-8><title>{% block title %}{% endblock %}"
                         "</title></head><body><main>{% block main %}{% endblock %}</main></body></html>",
            "topic.html": "{% extends 'page.html' %}{% block title %}{{ topic.title }}{% endblock %}{% block main %}"
                          "<h1>{{ topic.title }}</h1><p>{{ topic.description }}</p><ul>{% for row in page %}{% with it=row.article %}<li>"
                          "<a href='/articles/{{ it.slug }}'>{{ it.title }}</a> {{ it.kind }} {{ it.day|date }}"
                          "<p>{% if it.excerpt %}{{ it.excerpt }}{% else %}{{ it.body|truncatewords:40 }}{% endif %}</p>"
                          "</li>{% endwith %}{% endfor %}</ul>"
                          "{% if page.has_next %}<a href='?page={{ page.next_page_number }}'>Older</a>{% endif %}"
                          "{% endblock %}",
            "article.html": "{% extends 'page.html' %}{% block title %}{{ article.title }}{% endblock %}{% block main %}"
                            "<h1>{{ article.title }}</h1><p>{{ article.kind }} {{ article.day|date }}</p>"
                            "{{ article.body|linebreaks }}<ul>{% for it in topics %}<li>"
                            "<a href='/topics/{{ it.slug }}'>{{ it.title }}</a></li>{% endfor %}</ul>{% endblock %}",
        })])]},
    }],
)
django.setup()

from datetime import datetime, timezone  # noqa: E402

from django.core.paginator import Paginator  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.views.decorators.cache import cache_page  # noqa: E402


class Topic(models.Model):
    id = models.BinaryField(primary_key=True)
    slug = models.TextField()
    title = models.TextField()
    description = models.TextField()

    class Meta:
        app_label, managed, db_table = "figures", False, "topic"


class Article(models.Model):
    id = models.BinaryField(primary_key=True)
    slug = models.TextField()
    kind = models.TextField()
    title = models.TextField()
    excerpt = models.TextField()
    body = models.TextField()
    state = models.TextField()
    published_at = models.BigIntegerField()

    class Meta:
        app_label, managed, db_table = "figures", False, "article"

    def day(self):
        return datetime.fromtimestamp(self.published_at / 1e6, timezone.utc)


class ArticleTopic(models.Model):
    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, db_column="article_id")
    topic = models.ForeignKey(Topic, models.CASCADE, db_column="topic_id")

    class Meta:
        app_label, managed, db_table = "figures", False, "article_topic"


def now():
    return int(datetime.now(timezone.utc).timestamp() * 1e6)


def topic(request, slug):
    it = get_object_or_404(Topic, slug=slug)
    rows = ArticleTopic.objects.filter(topic=it, article__state="published", article__published_at__lte=now())
    kind = request.GET.get("kind")
    if kind:
        rows = rows.filter(article__kind=kind)
    rows = rows.select_related("article").order_by("-article__published_at")
    return render(request, "topic.html", {"topic": it, "page": Paginator(rows, 10).get_page(request.GET.get("page"))})


def article(request, slug):
    it = get_object_or_404(Article, slug=slug, state="published", published_at__lte=now())
    topics = [row.topic for row in ArticleTopic.objects.filter(article=it).select_related("topic")]
    return render(request, "article.html", {"article": it, "topics": topics})


pages = [path("topics/<slug>", topic), path("articles/<slug>", article)]
kept = [path("topics/<slug>", cache_page(60)(topic)), path("articles/<slug>", cache_page(60)(article))]
urlpatterns = [path("", include(pages)), path("kept/", include(kept))]
application = get_wsgi_application()

INDEXES = ["article (id)", "article (slug)", "topic (id)", "topic (slug)", "article_topic (topic_id)",
           "article_topic (article_id)"]


def copy(file, to):
    """Copies the database and gives it the indexes."""
    with sqlite3.connect(file) as source:
        source.execute("VACUUM INTO ?", (to,))
    with sqlite3.connect(to) as peer:
        peer.execute("PRAGMA journal_mode = WAL")
        for number, index in enumerate(INDEXES):
            peer.execute(f"CREATE INDEX peer_{number} ON {index}")
        peer.execute("ANALYZE")


if __name__ == "__main__":
    copy(sys.argv[1], os.environ["PEER_DB"])
