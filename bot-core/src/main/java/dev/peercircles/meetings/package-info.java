/** The weekly meeting without the boss: its agenda, whether it was held. */
@NullMarked
package dev.peercircles.meetings;

import org.jspecify.annotations.NullMarked;
