/** The simulated guild, held against the real client library over loopback. */
@org.jspecify.annotations.NullMarked
package dev.peercircles.sandbox.discord;
