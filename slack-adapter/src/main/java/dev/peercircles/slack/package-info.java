/**
 * Slack: what the bot says there and what people ask of it. Socket Mode only; the one place that
 * knows Slack's words.
 */
@NullMarked
package dev.peercircles.slack;

import org.jspecify.annotations.NullMarked;
