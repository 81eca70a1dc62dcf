package dev.peercircles.storage.stories;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.health.Probe;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.stories.StoryBoxes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Binds the sealed story boxes, whose keys stand in this directory. */
public final class StoryBoxesModule extends AbstractModule {
  private final Path keys;
  private final Loss loss;

  /**
   * With keys here.
   *
   * @param keys a directory that is in no backup; made if it lacks
   * @param loss what becomes of a box whose key isn't there
   */
  public StoryBoxesModule(Path keys, Loss loss) {
    this.keys = keys;
    this.loss = loss;
  }

  @Provides
  @Singleton
  KeyFiles files(RandomGenerator chance) {
    return new KeyFiles(keys, chance);
  }

  @Provides
  @Singleton
  StoryBoxes boxes(BoxRows rows, KeyFiles files, InstantSource clock) {
    return new SealedBoxes(rows, files, clock, loss);
  }

  @ProvidesIntoSet
  Probe probe(BoxRows rows, KeyFiles files) {
    return new StoryKeysProbe(keys, rows, files, loss);
  }
}
