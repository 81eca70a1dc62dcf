package dev.peercircles.commands;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Binds the catalogue and the router; commands come from the features, in a set. */
public final class CommandsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Command.class);
    bind(CommandCatalog.class).in(Singleton.class);
    bind(CommandRouter.class).to(Routing.class).in(Singleton.class);
  }
}
