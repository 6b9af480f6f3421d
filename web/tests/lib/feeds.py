"""What is wrong with feeds: feeds.py SCHEMA FEED... prints [[path, [complaint, ...]], ...], the sound ones left out."""

import json
import sys

import feedparser
from lxml import etree


def complaints(schema, path):
    read = feedparser.parse(path)
    if read.bozo:
        return [f"feedparser: {read.bozo_exception}"]
    found = [] if read.version == "atom10" else [f"feedparser takes it for {read.version or 'no feed'}"]
    ids = [entry.get("id") for entry in read.entries]
    if len(set(ids)) != len(ids):
        found.append("two entries have one id")
    if sorted(link.rel for link in read.feed.links) != ["alternate", "self"]:
        found.append("a feed has one link to itself and one to its page")
    for thing in [read.feed, *read.entries]:
        for name in ("id", "title", "link", "updated_parsed"):
            if not thing.get(name):
                found.append(f"feedparser finds no {name} in {thing.get('id')}")
    if not schema.validate(etree.parse(path)):
        found += [f"schema: line {it.line}: {it.message}" for it in schema.error_log]
    return found


schema = etree.RelaxNG(etree.parse(sys.argv[1]))
found = [(path, complaints(schema, path)) for path in sys.argv[2:]]
print(json.dumps([(path, said) for path, said in found if said]))
