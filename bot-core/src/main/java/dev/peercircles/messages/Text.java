package dev.peercircles.messages;

import dev.peercircles.circles.MemberId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with a little shape. Immutable; built by chaining. */
public record Text(List<Span> spans) {
  /** No words. */
  public static final Text NONE = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  /** Words as they are. */
  public static Text of(String words) {
    return NONE.plain(words);
  }

  public Text plain(String words) {
    return and(new Span.Plain(words));
  }

  public Text bold(String words) {
    return and(new Span.Bold(words));
  }

  public Text italic(String words) {
    return and(new Span.Italic(words));
  }

  public Text mention(MemberId member, String name) {
    return and(new Span.Mention(member, name));
  }

  public Text time(Instant at, Span.Time.Style style, String fallback) {
    return and(new Span.Time(at, style, fallback));
  }

  public Text link(String words, URI uri) {
    return and(new Span.Link(words, uri));
  }

  /** This text and then that one. */
  public Text then(Text other) {
    var all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return new Text(all);
  }

  /** The words alone, for previews, fallbacks and tests. */
  public String words() {
    return spans.stream().map(Text::wordsOf).collect(Collectors.joining());
  }

  /** The people it addresses. */
  Set<MemberId> mentions() {
    return spans.stream()
        .filter(Span.Mention.class::isInstance)
        .map(s -> ((Span.Mention) s).member())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Text and(Span span) {
    var all = new ArrayList<>(spans);
    all.add(span);
    return new Text(all);
  }

  private static String wordsOf(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> words;
      case Span.Bold(var words) -> words;
      case Span.Italic(var words) -> words;
      case Span.Mention(var _, var name) -> "@" + name;
      case Span.Time(var _, var _, var fallback) -> fallback;
      case Span.Link(var words, var _) -> words;
    };
  }
}
