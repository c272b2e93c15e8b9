package dev.lethe.story;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.ingest.activitystreams.ActivityStreams;

/// A reader of feeds with a mistake that is planted on purpose: it lets other people, or the day,
/// reach somebody's words.
enum Planted {
  /// No mistake.
  NOTHING {
    @Override
    String words(Document document, Circumstances around) {
      return document.text();
    }
  },
  /// Says how many people are known.
  A_COUNT {
    @Override
    String words(Document document, Circumstances around) {
      return document.text() + " " + around.people();
    }
  },
  /// Says which item of its feed this is.
  AN_ORDER_OF_ARRIVAL {
    @Override
    String words(Document document, Circumstances around) {
      return document.text() + " " + around.number();
    }
  },
  /// Says when it was read.
  A_CLOCK {
    @Override
    String words(Document document, Circumstances around) {
      return document.text() + " " + around.nanoseconds();
    }
  },
  /// Says a friend where somebody is mentioned who is known here.
  A_LOOK_UP {
    @Override
    String words(Document document, Circumstances around) {
      return around.knowsSomebodyIn(document.text())
          ? document.text().replace('@', '&')
          : document.text();
    }
  };

  /// What a reader must not let near anybody's words.
  record Circumstances(Home home, long number) {

    int people() {
      return home.workshop().landing().everyone().size();
    }

    long nanoseconds() {
      return System.nanoTime();
    }

    boolean knowsSomebodyIn(String text) {
      return Pattern.compile("@[a-z]+@[a-z.]+")
          .matcher(text)
          .results()
          .map(mention -> home.workshop().keys().placement().ofHandle(mention.group()))
          .anyMatch(handle -> !home.workshop().registry().accountsOf(handle).isEmpty());
    }
  }

  /// The words that this reader makes of a document.
  abstract String words(Document document, Circumstances around);

  /// The reader for a home.
  Source source(Home home) {
    AtomicLong number = new AtomicLong();
    return (paths, sink) ->
        new ActivityStreams()
            .read(
                paths,
                new Source.Sink() {
                  @Override
                  public void item(Item item) {
                    sink.item(spoiled(item, new Circumstances(home, number.incrementAndGet())));
                  }

                  @Override
                  public void broken(Source.Broken broken) {
                    sink.broken(broken);
                  }
                });
  }

  private Item spoiled(Item item, Circumstances around) {
    if (!(item instanceof Item.Said(Document document)) || document.text().isEmpty()) {
      return item;
    }
    return new Item.Said(
        new Document(
            document.author(),
            document.id(),
            document.kind(),
            document.audience(),
            document.published(),
            document.updated(),
            document.language(),
            words(document, around)));
  }
}
