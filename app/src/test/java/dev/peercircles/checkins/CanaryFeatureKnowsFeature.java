package dev.peercircles.checkins;

import dev.peercircles.meetings.MeetingPlan;

/** Breaks the arrows: a feature that knows a feature. */
public interface CanaryFeatureKnowsFeature {
  MeetingPlan plan();
}
