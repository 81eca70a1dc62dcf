package dev.peercircles.commands;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** Binds the catalogue and the router; what can be asked comes from the features. */
public final class CommandsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Commands.class);
    bind(CommandCatalog.class).in(Singleton.class);
    bind(CommandRouter.class).to(Routing.class).in(Singleton.class);
  }
}
