package dev.peercircles.circles;

/** The one result a circle is for. */
public enum Outcome {
  COACHING_CULTURE,
  COACHING_SKILLS,
  LEADERSHIP,
  MANAGEMENT,
  NETWORKING,
  PROBLEM_SOLVING,
  SUPERVISORY,
  SUPPORT,
  TEAM_BUILDING,
  TRAINING_TRANSFER;

  /** As it is written in YAML: {@code problem-solving}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
