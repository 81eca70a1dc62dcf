package dev.peercircles.delivery;

import com.google.inject.Injector;

/** Breaks the rule on Guice. */
public interface CanaryInjectsWithGuice {
  Injector injector();
}
