package dev.peercircles.circles;

import java.sql.Connection;

/** Breaks the rule on libraries in the core. */
public interface CanaryKnowsJdbc {
  Connection connection();
}
