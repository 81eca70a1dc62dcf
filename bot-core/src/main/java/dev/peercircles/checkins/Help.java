package dev.peercircles.checkins;

/** What would help somebody who is stuck. */
public enum Help {
  JUST_SO_YOU_KNOW,
  IDEAS_IN_WRITING,
  BEEN_THERE,
  TIME_AT_MEETING
}
