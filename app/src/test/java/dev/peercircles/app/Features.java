package dev.peercircles.app;

import com.google.inject.Module;
import java.util.List;

/** The features of the bot, for tests that assemble it themselves. */
public final class Features {
  private Features() {}

  /** All of them. */
  public static List<Module> all() {
    return Modules.rehearsed();
  }
}
