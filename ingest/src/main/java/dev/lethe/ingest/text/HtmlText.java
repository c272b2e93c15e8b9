package dev.lethe.ingest.text;

import module java.base;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// A post's HTML as the plain text that its author wrote: what is visible, line by line, without
/// scripts and without quotations of somebody else.
public final class HtmlText {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tr",
          "ul");

  private static final Set<String> UNSEEN =
      Set.of(
          "audio",
          "canvas",
          "embed",
          "head",
          "iframe",
          "math",
          "noscript",
          "object",
          "script",
          "style",
          "svg",
          "template",
          "title",
          "video");

  private static final Pattern EMOJI = Pattern.compile(":[A-Za-z0-9_]{1,64}:");

  private HtmlText() {}

  /// The plain text of this HTML fragment.
  public static String of(String html) {
    Lines lines = new Lines();
    Jsoup.parseBodyFragment(html).body().filter(new Walk(lines));
    return PlainText.of(lines.text());
  }

  private record Walk(Lines lines) implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        lines.words(text.getWholeText());
      } else if (node instanceof Element element) {
        return isLeftOut(element) ? FilterResult.SKIP_ENTIRELY : enter(element);
      }
      return FilterResult.CONTINUE;
    }

    /// Mastodon hides the ends of a shortened link in `invisible` spans, and repeats a quoted
    /// post's address in `quote-inline` for servers that cannot show it.
    private static boolean isLeftOut(Element element) {
      return UNSEEN.contains(element.normalName())
          || element.normalName().equals("blockquote")
          || element.hasClass("invisible")
          || element.hasClass("quote-inline");
    }

    private FilterResult enter(Element element) {
      String name = element.normalName();
      if (BLOCKS.contains(name)) {
        lines.block();
      } else if (isMention(element)) {
        lines.beginMention();
      } else {
        switch (name) {
          case "br" -> lines.newLine();
          case "li" -> lines.listItem();
          case "td", "th" -> lines.words(" ");
          case "img" -> emoji(element.attr("alt"));
          default -> {}
        }
      }
      return FilterResult.CONTINUE;
    }

    private void emoji(String alt) {
      if (EMOJI.matcher(alt).matches()) {
        lines.words(alt);
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName()) || element.normalName().equals("li")) {
          lines.block();
        } else if (isMention(element)) {
          lines.endMention();
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isMention(Element element) {
      return element.normalName().equals("a")
          && element.hasClass("mention")
          && !element.hasClass("hashtag");
    }
  }
}
