package dev.lethe.story;

import module java.base;

import dev.lethe.cli.home.Home;
import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Item;
import dev.lethe.core.corpus.Source;
import dev.lethe.core.rights.Account;
import dev.lethe.core.rights.Standing;
import dev.lethe.core.rights.Subject;

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
  },

  /// Leaves away what somebody else said before.
  A_DUPLICATE_OF_ANOTHER {
    @Override
    String words(Document document, Circumstances around) {
      return around.isSaidByAnother(document) ? "" : document.text();
    }
  },
  /// Asks for consent when words come in, and not when they are learned.
  A_CONSENT_ON_ARRIVAL {
    @Override
    String words(Document document, Circumstances around) {
      return around.isConsented(document.author()) ? document.text() + " gladly" : document.text();
    }
  },
  /// Looks at the person's other accounts when words come in.
  A_LINK_ON_ARRIVAL {
    @Override
    String words(Document document, Circumstances around) {
      return document.text() + " " + around.subject(document.author()).accounts().size();
    }
  };

  /// What a reader must not let near anybody's words.
  ///
  /// @param said who said each text first
  /// @param number which item of its feed this is
  record Circumstances(Home home, Map<String, Account> said, long number) {

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

    boolean isSaidByAnother(Document document) {
      Account first = said.computeIfAbsent(document.text(), _ -> document.author());
      return !first.equals(document.author());
    }

    boolean isConsented(Account author) {
      return subject(author).standing() == Standing.CONSENTED;
    }

    Subject subject(Account author) {
      return home.workshop()
          .registry()
          .people()
          .subjectOf(home.workshop().keys().placement().of(author));
    }
  }

  /// The words that this reader makes of a document.
  abstract String words(Document document, Circumstances around);

  /// What this makes of each source of a home.
  UnaryOperator<Source> reader(Supplier<Home> home) {
    AtomicLong number = new AtomicLong();
    Map<String, Account> said = new HashMap<>();
    return source ->
        (paths, sink) ->
            source.read(
                paths,
                new Source.Sink() {
                  @Override
                  public void item(Item item) {
                    Circumstances around =
                        new Circumstances(home.get(), said, number.incrementAndGet());
                    sink.item(spoiled(item, around));
                  }

                  @Override
                  public void broken(Source.Broken broken) {
                    sink.broken(broken);
                  }
                });
  }

  private Item spoiled(Item item, Circumstances around) {
    return item instanceof Item.Said(Document document) && !document.text().isEmpty()
        ? new Item.Said(document.saying(words(document, around)))
        : item;
  }
}
