/** Deliberate faults in the rules of anonymous stories, each of which must break a named test. */
@NullMarked
package dev.peercircles.storage.mutants;

import org.jspecify.annotations.NullMarked;
