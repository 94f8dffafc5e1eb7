// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the guide: at its contents, at the welcome page, or at the chapter about the active part. */
public final class GuideHandler extends AbstractHandler implements IExecutableExtension {

    /** Parameter: a path below the guide, and after a # what to look at there; the contents without it. */
    private static final String PAGE = "org.keelson.ui.app.page";

    /** The chapters about views and editors; what is not here has none of its own. */
    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("org.keelson.ui.diagram.dependencies.editor", "dependency-map.md"),
            Map.entry("org.keelson.ui.diagram.roadmap.editor", "roadmap.md"),
            Map.entry("org.keelson.ui.diagram.structure.editor", "structure.md"),
            Map.entry("org.keelson.ui.forms.element", "forms.md"),
            Map.entry("org.keelson.ui.tables.editor", "tables.md"),
            Map.entry(GuideEditor.ID, GuidePages.INDEX),
            Map.entry("org.keelson.ui.navigator.problems", "rules.md"),
            Map.entry("org.eclipse.ui.views.PropertySheet", "forms.md"),
            Map.entry("org.eclipse.ui.views.ContentOutline", "diagrams.md"),
            Map.entry("org.keelson.ui.navigator.view", "first-portfolio.md"),
            Map.entry("org.keelson.ui.insight.criticalPath", "why-this-date.md"),
            Map.entry("org.keelson.ui.insight.why", "why-this-date.md"),
            Map.entry("org.keelson.ui.insight.firstSchedule", "first-schedule.md"),
            Map.entry("org.keelson.ui.insight.slipImpact", "slip-impact.md"),
            Map.entry("org.keelson.ui.insight.simulation", "simulation.md"),
            Map.entry("org.keelson.ui.insight.status", "status.md"),
            Map.entry("org.keelson.ui.insight.findings", "status.md#Findings"),
            Map.entry("org.keelson.ui.insight.metrics", "metrics.md"),
            Map.entry("org.keelson.ui.insight.capacity", "capacity.md"),
            Map.entry("org.keelson.ui.insight.blocking", "blockers.md"),
            Map.entry("org.keelson.ui.insight.risks", "risks.md"),
            Map.entry("org.keelson.ui.insight.decisions", "decisions.md"),
            Map.entry("org.keelson.ui.insight.trend", "milestone-trend.md"),
            Map.entry("org.keelson.ui.insight.quality", "quality.md"),
            Map.entry("org.keelson.ui.insight.okr", "okrs.md"),
            Map.entry("org.keelson.ui.insight.search", "search.md"),
            Map.entry("org.keelson.ui.insight.ruleReplay", "rule-replay.md"),
            Map.entry("org.keelson.ui.insight.dependencyReview", "dependency-review.md"),
            Map.entry("org.keelson.ui.insight.weeklySync", "weekly-sync.md"),
            Map.entry("org.keelson.ui.insight.extensionHealth", "extension-health.md"));

    private String where = "";

    /** The data after the class: {@code contents}, {@code welcome}, or {@code context} for the active part. */
    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        where = data instanceof String text ? text : "";
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String part = HandlerUtil.getActivePartId(event);
        String path = switch (where) {
            case "welcome" -> WelcomePage.PATH;
            case "context" -> chapter(part == null ? "" : part).orElse(GuidePages.INDEX);
            default -> page(event);
        };
        try {
            open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), path);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    /** The page about a view or an editor, by its id, below the guide; after a # the heading there. */
    public static Optional<String> chapter(String part) {
        return Optional.ofNullable(CHAPTERS.get(part));
    }

    private static String page(ExecutionEvent event) {
        String page = event.getParameter(PAGE);
        return page == null ? GuidePages.INDEX : page;
    }

    /** Opens the welcome page, and brings it to the front again when the first other editor has opened. */
    public static void greet(IWorkbenchPage page) {
        try {
            IEditorPart welcome = open(page, WelcomePage.PATH);
            page.addPartListener(new IPartListener2() {
                @Override
                public void partOpened(IWorkbenchPartReference part) {
                    if (part instanceof IEditorReference && part.getPart(false) != welcome) {
                        page.removePartListener(this);
                        page.getWorkbenchWindow().getWorkbench().getDisplay().asyncExec(() -> page.activate(welcome));
                    }
                }
            });
        } catch (PartInitException e) {
            Platform.getLog(GuideHandler.class).error("The welcome page cannot be opened", e);
        }
    }

    private static GuideEditor open(IWorkbenchPage page, String path) throws PartInitException {
        GuideEditor editor = (GuideEditor) page.openEditor(new GuideInput(), GuideEditor.ID);
        editor.show(path);
        return editor;
    }
}
