package dev.peercircles.sandbox.slack;

/** What the bot token may do. */
final class Scopes {
  private Scopes() {}

  static void require(Model model, String scope) {
    if (!scope.isEmpty() && !model.spec.scopes().contains(scope)) {
      throw new Refused("missing_scope:" + scope);
    }
  }

  static String granted(Model model) {
    return String.join(",", model.spec.scopes().stream().sorted().toList());
  }
}
