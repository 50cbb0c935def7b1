package vn.kehoach.write;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;
import vn.kehoach.plan.Target;

/** Names constants as the contract does: {@code TEXT_LAYER} is "text-layer", AT_MOST is "≤". */
final class ContractNames extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = name(constants[i]);
    }
    return names;
  }

  private static String name(Enum<?> constant) {
    return constant instanceof Target.Comparator comparator
        ? comparator.sign()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
