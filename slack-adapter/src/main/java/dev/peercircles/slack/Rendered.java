package dev.peercircles.slack;

import com.google.gson.JsonArray;

/**
 * A message as Slack takes it.
 *
 * @param blocks Block Kit
 * @param text the same in words, escaped: for notifications and screen readers
 */
record Rendered(JsonArray blocks, String text) {}
