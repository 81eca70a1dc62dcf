package dev.peercircles.storage.stories;

import dev.peercircles.health.Finding;
import dev.peercircles.storage.BoxGlance;
import dev.peercircles.storage.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whether a process that stands by could open the story boxes when its turn comes. */
public final class KeysGlance {
  private KeysGlance() {}

  /**
   * What is wanting.
   *
   * @throws dev.peercircles.storage.DatabaseAway if the server does not answer
   */
  public static List<Finding> at(Database.Postgres database, Path keys, RandomGenerator chance) {
    var files = new KeyFiles(keys, chance);
    return new StoryKeysProbe(keys, new BoxGlance(database), files, Loss.LEFT_ALONE).look();
  }
}
