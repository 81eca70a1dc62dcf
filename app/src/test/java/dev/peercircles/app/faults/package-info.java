/** What people see when platforms fail. */
@NullMarked
package dev.peercircles.app.faults;

import org.jspecify.annotations.NullMarked;
