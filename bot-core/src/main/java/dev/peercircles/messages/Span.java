package dev.peercircles.messages;

import dev.peercircles.circles.MemberId;
import java.net.URI;
import java.time.Instant;

/** A piece of text. Words are never markup: what people wrote is shown as they wrote it. */
public sealed interface Span {

  /** Words as they are. */
  record Plain(String words) implements Span {}

  /** Words in bold. */
  record Bold(String words) implements Span {}

  /** Words in italics. */
  record Italic(String words) implements Span {}

  /**
   * A person, addressed: the one thing that pings, and only them.
   *
   * @param name shown where the person has no account on the platform
   */
  record Mention(MemberId member, String name) implements Span {}

  /**
   * An instant, shown to each reader in their own zone where the platform can.
   *
   * @param fallback what stands where it can't
   */
  record Time(Instant at, Style style, String fallback) implements Span {
    /** How much of it is shown. */
    public enum Style {
      TIME,
      DATE,
      DAY_AND_TIME
    }
  }

  /** Words that lead to a page. */
  record Link(String words, URI uri) implements Span {}
}
