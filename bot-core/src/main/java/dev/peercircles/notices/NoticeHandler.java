package dev.peercircles.notices;

/** Listens to what platforms say. An extension point: bound in a set. */
public interface NoticeHandler {

  /** Takes it in; may block. May be told the same several times, and in any order. */
  void take(Notice notice);
}
