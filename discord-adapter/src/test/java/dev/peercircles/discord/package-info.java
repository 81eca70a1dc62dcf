@NullMarked
package dev.peercircles.discord;

import org.jspecify.annotations.NullMarked;
