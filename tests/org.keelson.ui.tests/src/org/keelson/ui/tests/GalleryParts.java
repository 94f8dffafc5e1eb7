// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/** What there is in the workbench to take pictures of, as its registries say: what somebody adds there is in by itself. */
final class GalleryParts {

    private static final String OURS = "org.keelson.";
    private static final List<String> PLATFORM_VIEWS = List.of("org.eclipse.ui.views.PropertySheet",
            "org.eclipse.ui.views.ContentOutline");

    private GalleryParts() {
    }

    /** As part of the name of a file. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Those of a portfolio file. */
    static List<IEditorDescriptor> editors() {
        return Arrays.stream(workbench().getEditorRegistry().getEditors("any.keelson"))
                .filter(each -> each.getId().startsWith(OURS))
                .sorted(Comparator.comparing(IEditorDescriptor::getId)).toList();
    }

    static List<IViewDescriptor> views() {
        return Arrays.stream(workbench().getViewRegistry().getViews())
                .filter(each -> each.getId().startsWith(OURS) || PLATFORM_VIEWS.contains(each.getId()))
                .sorted(Comparator.comparing(IViewDescriptor::getId)).toList();
    }

    static List<IPerspectiveDescriptor> perspectives() {
        return Arrays.stream(workbench().getPerspectiveRegistry().getPerspectives())
                .filter(each -> each.getId().startsWith(OURS)).toList();
    }

    /** Of each kind of element the one of which most is said; by the name of the kind. */
    static Map<String, Element> richest(Portfolio portfolio) {
        Map<EClass, Element> found = new HashMap<>();
        TreeIterator<EObject> all = portfolio.eAllContents();
        found.put(portfolio.eClass(), portfolio);
        while (all.hasNext()) {
            if (all.next() instanceof Element element && element.getId() != null) {
                found.merge(element.eClass(), element, (before, now) -> said(now) > said(before) ? now : before);
            }
        }
        Map<String, Element> byName = new TreeMap<>();
        found.values().forEach(each -> byName.put(slug(Labels.kindName(each.eClass())), each));
        return byName;
    }

    private static long said(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet).count();
    }

    /** Those that ask for more before they do something; by their name. */
    static Map<String, String> asking() {
        Map<String, String> asking = new TreeMap<>();
        for (Command command : workbench().getService(ICommandService.class).getDefinedCommands()) {
            try {
                if (command.getId().startsWith(OURS) && command.getName().endsWith("\u2026")) {
                    asking.put(slug(command.getName()), command.getId());
                }
            } catch (NotDefinedException e) {
                throw new AssertionError(e);
            }
        }
        return asking;
    }

    static List<IWizardDescriptor> wizards() {
        List<IWizardDescriptor> wizards = new ArrayList<>();
        add(wizards, workbench().getNewWizardRegistry().getRootCategory());
        add(wizards, workbench().getImportWizardRegistry().getRootCategory());
        add(wizards, workbench().getExportWizardRegistry().getRootCategory());
        return wizards;
    }

    private static void add(List<IWizardDescriptor> wizards, IWizardCategory category) {
        Arrays.stream(category.getWizards()).filter(each -> each.getId().startsWith(OURS)).forEach(wizards::add);
        Arrays.stream(category.getCategories()).forEach(each -> add(wizards, each));
    }

    /** Our pages of preferences; those of the platform are the platform's. */
    static List<IPreferenceNode> preferences() {
        return workbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                .filter(each -> each.getId().startsWith(OURS)).toList();
    }

    private static IWorkbench workbench() {
        return PlatformUI.getWorkbench();
    }
}
