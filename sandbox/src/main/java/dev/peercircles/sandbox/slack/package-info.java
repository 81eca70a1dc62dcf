/**
 * A Slack workspace on loopback: Web API over HTTP, Socket Mode over a WebSocket, and the people in
 * it. Speaks Slack's wire protocol to the app and {@link dev.peercircles.sandbox.ChatWorld} to
 * whoever moves the people.
 */
@NullMarked
package dev.peercircles.sandbox.slack;

import org.jspecify.annotations.NullMarked;
