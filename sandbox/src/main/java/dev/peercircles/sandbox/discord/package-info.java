/**
 * A Discord guild on loopback: REST API v10 and the gateway, spoken well enough that the real
 * client library cannot tell. {@link dev.peercircles.sandbox.discord.DiscordWorld} is its face; the
 * people in it act and look through that.
 *
 * <p>All state is guarded by one lock ({@link dev.peercircles.sandbox.discord.GuildState}); answers
 * are built under it, waiting happens outside of it.
 */
@NullMarked
package dev.peercircles.sandbox.discord;

import org.jspecify.annotations.NullMarked;
