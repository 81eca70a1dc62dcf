/**
 * What a Slack workspace and a Discord guild on loopback have in common, seen from the chair of the
 * people in them. Speaks in what a person does (types, presses, submits, looks) and sees. Imports
 * nothing of the bot, so that it cannot share the bot's mistakes.
 */
@NullMarked
package dev.peercircles.sandbox;

import org.jspecify.annotations.NullMarked;
