// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.ui.RecentFiles;

/** What greets a person: ways to begin, what was worked on last, and tasks step by step. */
final class WelcomePage {

    static final String PATH = "welcome";

    private static final int RECENT = 6;

    private WelcomePage() {
    }

    static String text(IWorkbenchWindow window) {
        StringBuilder text = new StringBuilder("""
                # Welcome to Keelson

                Keelson answers who delivers what to whom by when, what is on the critical path, and why each date is where it is.

                ## Begin
                - [Open the sample Product launch](command:org.keelson.ui.app.openSample?org.keelson.ui.app.sample=product-launch): two programs of thirteen teams, to look around
                - [Open the sample Streaming migration](command:org.keelson.ui.app.openSample?org.keelson.ui.app.sample=streaming-migration)
                - [Make a new portfolio](command:org.keelson.ui.app.newPortfolio), empty or of a template
                - [Open a portfolio](command:org.keelson.ui.app.open) that is there already
                """);
        recent(window, text);
        text.append("""

                ## Step by step
                - [Your first portfolio](tasks/first-portfolio.md)
                - [Import a spreadsheet](tasks/import-a-spreadsheet.md)
                - [What if it slips?](tasks/what-if.md)
                - [Review the dependencies](tasks/review-dependencies.md)
                - [Write a metric](tasks/write-a-metric.md)

                ## Read
                - What you answer for: [define](define.md), [map](map.md), [track](track.md), [risk](risk.md), [escalate](escalate.md), \
                [decide](decide.md), [report](report.md), [learn](learn.md)
                - [Contents of the user guide](index.md); `F1` opens the chapter about the view or editor that you are in
                """);
        return text.toString();
    }

    private static void recent(IWorkbenchWindow window, StringBuilder text) {
        List<Path> files = window.getService(RecentFiles.class).all();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Math.min(RECENT, files.size()); i++) {
            if (Files.isRegularFile(files.get(i))) {
                list.append("- [").append(files.get(i).getFileName().toString().replaceAll("[\\[\\]`*|]", " "))
                        .append("](recent:").append(i).append(")\n");
            }
        }
        if (!list.isEmpty()) {
            text.append("\n## Open again\n").append(list);
        }
    }
}
