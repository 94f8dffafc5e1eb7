// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Follows the chapters of the guide word by word, as somebody would who has never seen the workbench. */
class GuideWalkTest extends WorkbenchTest {

    private static final List<String> CHAPTERS = List.of("first-portfolio", "define", "map", "track", "risk", "escalate",
            "decide", "report", "learn");
    private static final Pattern MENU = Pattern.compile("\\*{1,2}((?:File|Edit|Diagram|View|Window|Help) > [^*]+)\\*");
    private static final Pattern KEY = Pattern.compile("\\b(?:(?:Ctrl|Alt|Shift)\\+)+"
            + "(?:[A-Z0-9=]|F\\d+|Enter|Return|Esc|Escape|Left|Right|Up|Down|Delete|Insert)\\b");
    /** Keys that a table, a matrix, a field or a list takes itself, each with a test of its own where that is. */
    private static final Set<String> OF_WIDGETS = Set.of("Alt+Up", "Alt+Down", "Ctrl+Return");

    private String home;

    @BeforeEach
    void ownHome() {
        home = System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("user.home", home);
        page().resetPerspective();
        settle();
    }

    static String page(String path) {
        try (InputStream in = Platform.getBundle("org.keelson.doc").getEntry(path).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first one; with the system property {@code keelson.chapters} all of them, which takes a minute. */
    static List<String> chapters() {
        return Boolean.getBoolean("keelson.chapters") ? CHAPTERS : CHAPTERS.subList(0, 1);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void followsWordByWord(String chapter) {
        String page = page("guide/" + chapter + ".md");
        Map<String, String> files = GuideSteps.files(page);
        files.forEach(this::save);
        List<GuideSteps.Instruction> all = instructions(page);
        GuideWalk walk = new GuideWalk(window(), folder, files.keySet(), GuideWalkTest::selectInTree);
        walk.begin(all);
        try {
            awaitLong(walk);
        } catch (AssertionError e) {
            picture(chapter + "-failed");
            throw e;
        }
        picture(chapter);
    }

    @Test
    void everyStepOfEveryChapterAsksForSomething() {
        CHAPTERS.forEach(chapter -> instructions(page("guide/" + chapter + ".md")));
    }

    private static List<GuideSteps.Instruction> instructions(String page) {
        List<GuideSteps.Instruction> all = new ArrayList<>();
        for (String step : GuideSteps.steps(page)) {
            List<GuideSteps.Instruction> instructions = GuideSteps.read(step);
            assertThat(instructions).as("what the step asks for: " + step).isNotEmpty();
            all.addAll(instructions);
        }
        assertThat(all).hasSizeGreaterThan(8);
        return all;
    }

    @Test
    void helpsOnTheDialogThatWaits() {
        GuideWalk walk = new GuideWalk(window(), folder, Set.of(), GuideWalkTest::selectInTree);
        walk.begin(GuideSteps.read("Choose **File > New Portfolio…** and type `Help` into *Name*. Press `F1`."
                + " You see `A template is a plan to start from`. Press `Esc` and push *Cancel*."));
        awaitLong(walk);
        assertThat(page().getActiveEditor()).isNull();
    }

    /** Menu paths of every page, in bold or italics, with every editor in front in turn, since menus follow it. */
    @Test
    void everyMenuPathAndKeyOfTheGuideIsThere() throws PartInitException {
        OpenPortfolio open = open(sample());
        Set<String> menus = new TreeSet<>();
        collect(menus);
        for (String editor : List.of("org.keelson.ui.diagram.roadmap.editor", "org.keelson.ui.diagram.structure.editor",
                "org.keelson.ui.tables.editor")) {
            page().openEditor(new KeelsonEditorInput(open.file()), editor, true,
                    IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
            settle();
            collect(menus);
        }
        open.session().execute(Ceremony.change(open.portfolio(), ProgramProfile.FULL, true));
        settle();
        collect(menus);
        Set<String> keys = new HashSet<>();
        for (Binding binding : window().getService(IBindingService.class).getBindings()) {
            keys.add(plainKey(binding.getTriggerSequence().toString()));
        }
        List<String> wrong = new ArrayList<>();
        for (String name : pages()) {
            String text = page(name).replaceAll("(?s)```.*?```", "");
            MENU.matcher(text).results().map(found -> plain(found.group(1))).filter(path -> !menus.contains(path))
                    .forEach(path -> wrong.add(name + ": the menu has no " + path));
            KEY.matcher(text).results().map(MatchResult::group)
                    .filter(key -> !keys.contains(plainKey(key)) && !OF_WIDGETS.contains(key))
                    .forEach(key -> wrong.add(name + ": no command is bound to " + key));
        }
        assertThat(menus).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static void collect(Set<String> menus) {
        Set<String> paths = new TreeSet<>();
        WorkbenchMenus.paths(window().getShell().getMenuBar(), "", paths);
        paths.forEach(path -> menus.add(plain(path)));
    }

    /** Without the dots of what asks, and without what undo would take back; from Preferences on, pages of its dialog follow. */
    private static String plain(String path) {
        return path.replace("…", "").replaceFirst("^(Edit > (Undo|Redo)).*", "$1")
                .replaceFirst("^(Window > Preferences) >.*", "$1");
    }

    private static String plainKey(String key) {
        List<String> parts = new ArrayList<>(List.of(key.toUpperCase(Locale.ROOT).replace("NUMPAD_", "").split("\\+(?=.)")));
        String last = parts.removeLast().replace("ARROW_", "").replace("PAGE_", "PAGE ");
        last = switch (last) {
            case "ESCAPE" -> "ESC";
            case "DEL" -> "DELETE";
            case "CR", "RETURN" -> "ENTER";
            default -> last;
        };
        parts.sort(null);
        return String.join("+", parts) + "+" + last;
    }

    private static List<String> pages() {
        Enumeration<URL> found = Platform.getBundle("org.keelson.doc").findEntries("/", "*.md", true);
        return Collections.list(found).stream().map(URL::getPath).filter(path -> path.matches("/(guide|tasks)/[^/]*")).sorted()
                .map(path -> path.substring(1)).toList();
    }

    private Path sample() {
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, folder.resolve("product-launch.keelson"));
            return folder.resolve("product-launch.keelson");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitLong(GuideWalk walk) {
        while (!walk.isDone()) {
            if (!display().readAndDispatch()) {
                display().timerExec(20, () -> { });
                display().sleep();
            }
        }
    }

    private void save(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean selectInTree(IWorkbenchWindow window, String name) {
        for (OpenPortfolio open : window.getService(OpenPortfolios.class).all()) {
            TreeIterator<EObject> all = EcoreUtil.getAllContents(List.of(open.portfolio()));
            while (all.hasNext()) {
                if (all.next() instanceof Element element && Labels.text(element).equals(name)) {
                    return reveal(window, element);
                }
            }
        }
        return false;
    }

    private static boolean reveal(IWorkbenchWindow window, Element element) {
        try {
            IViewPart tree = window.getActivePage().showView(NavigatorView.ID);
            tree.getSite().getSelectionProvider().setSelection(new StructuredSelection(element));
            return true;
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
