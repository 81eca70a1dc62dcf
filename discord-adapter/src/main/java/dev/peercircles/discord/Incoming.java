package dev.peercircles.discord;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Invocation;
import dev.peercircles.messages.Prefilled;

/**
 * What came in from Discord.
 *
 * @param invocation what is asked
 * @param kind how its command answers
 * @param again what asks for the same once more: a press with these arguments
 */
record Incoming(Invocation invocation, AnswerKind kind, Prefilled again) {}
