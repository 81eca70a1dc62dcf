/** The simulated Slack, held against the real SDK. */
@NullMarked
package dev.peercircles.sandbox.slack;

import org.jspecify.annotations.NullMarked;
