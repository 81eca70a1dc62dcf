/** What both simulated platforms need to speak over loopback: a small HTTP server and JSON. */
@NullMarked
package dev.peercircles.sandbox.wire;

import org.jspecify.annotations.NullMarked;
