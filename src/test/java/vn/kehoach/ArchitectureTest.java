package vn.kehoach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the packages' direction and each library at its home. */
@AnalyzeClasses(packages = "vn.kehoach", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("vn.kehoach.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule documentStandsAlone = uses("document");
  @ArchTest static final ArchRule vietnameseStandsAlone = uses("vietnamese");
  @ArchTest static final ArchRule planKnowsDocument = uses("plan", "document");
  @ArchTest static final ArchRule extractIsAStage = uses("extract", "document", "vietnamese");
  @ArchTest static final ArchRule layoutIsAStage = uses("layout", "document", "vietnamese");
  @ArchTest static final ArchRule restoreIsAStage = uses("restore", "document", "vietnamese");
  @ArchTest static final ArchRule structureIsAStage = uses("structure", "document", "vietnamese");

  @ArchTest
  static final ArchRule understandIsAStage = uses("understand", "document", "vietnamese", "plan");

  @ArchTest static final ArchRule evaluateKnowsPlans = uses("evaluate", "document", "plan");

  @ArchTest
  static final ArchRule writeIsAStage = uses("write", "document", "plan", "evaluate", "batch");

  @ArchTest static final ArchRule batchStandsAlone = uses("batch");

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.kehoach.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.kehoach.cli..");

  @ArchTest
  static final ArchRule jacksonLivesInWrite = home("com.fasterxml.jackson..", "vn.kehoach.write..");

  @ArchTest static final ArchRule picocliLivesInCli = home("picocli..", "vn.kehoach.cli..");

  @ArchTest
  static final ArchRule pdfboxLivesInExtract = home("org.apache.pdfbox..", "vn.kehoach.extract..");

  @ArchTest
  static final ArchRule tesseractLivesInExtract = home("net.sourceforge..", "vn.kehoach.extract..");

  @ArchTest
  static final ArchRule nativesLiveInExtract = home("com.sun.jna..", "vn.kehoach.extract..");

  @ArchTest static final ArchRule imagesLiveInExtract = home("java.awt..", "vn.kehoach.extract..");

  @ArchTest
  static final ArchRule onlyTheDoorTouchesTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.kehoach.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule nothingIsSharedAndChangeable =
      fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule nothingHidesInThreads =
      noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Impl)");

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that(areOrdinary())
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("nothing here is made to be extended");

  private static ArchRule uses(String name, String... others) {
    DescribedPredicate<JavaClass> allowed = resideInAPackage("vn.kehoach." + name + "..");
    for (String other : others) {
      allowed = allowed.or(resideInAPackage("vn.kehoach." + other));
    }
    DescribedPredicate<JavaClass> ours = resideInAnyPackage("vn.kehoach..");
    return noClasses()
        .that()
        .resideInAPackage("vn.kehoach." + name + "..")
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(allowed)))
        .as(name + " uses, of ours, only [" + String.join(", ", others) + "]");
  }

  private static ArchRule home(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as(library + " is used in " + home + " only");
  }

  private static DescribedPredicate<JavaClass> areOrdinary() {
    return DescribedPredicate.describe(
        "are ordinary classes",
        type ->
            !type.isInterface()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getSimpleName().equals("package-info"));
  }
}
