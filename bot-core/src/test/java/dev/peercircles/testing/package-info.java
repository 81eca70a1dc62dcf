/** What fakes of the ports are made of. */
@NullMarked
package dev.peercircles.testing;

import org.jspecify.annotations.NullMarked;
