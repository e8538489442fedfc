"""Gives each article the one before and the one after it, as the official plugin of that name does."""
from pelican import signals


def add_neighbours(generator):
    articles = generator.articles
    for newer, article, older in zip([None, *articles[:-1]], articles, [*articles[1:], None]):
        article.newer = newer
        article.older = older


def register():
    signals.article_generator_finalized.connect(add_neighbours)
