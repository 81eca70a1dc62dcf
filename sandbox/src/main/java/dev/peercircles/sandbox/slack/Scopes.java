package dev.peercircles.sandbox.slack;

/** What the bot token may do. */
final class Scopes {
  private Scopes() {}

  static void require(Model model, String scope) {
    if (!scope.isEmpty() && !isGranted(model, scope)) {
      throw new Refused("missing_scope:" + scope);
    }
  }

  static String granted(Model model) {
    return String.join(
        ",", model.spec.scopes().stream().filter(s -> isGranted(model, s)).sorted().toList());
  }

  private static boolean isGranted(Model model, String scope) {
    return model.spec.scopes().contains(scope) && !model.withheld.contains(scope);
  }
}
