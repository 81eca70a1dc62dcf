/** The weekly check-in: what people are stuck on, what they tried, their next steps. */
@NullMarked
package dev.peercircles.checkins;

import org.jspecify.annotations.NullMarked;
