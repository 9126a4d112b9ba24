import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// Runs work over all reports of some files on all cores, in order, in bounded memory; names what could not be read.
struct ReportRun {
    /// Files as given; "-" is standard input.
    let files: [String]
    /// What the command line says about all reports.
    let defaults: ReportDefaults

    /// What came of one report.
    struct Output: Sendable {
        /// What to print.
        var text: String
        /// Words to people about it.
        var notices: [String] = []
        /// Number of statements.
        var statements = 0
        /// What is to be kept of it; nil where nothing is kept.
        var read: ReadReport?
    }

    /// What came of all.
    struct Outcome: Equatable {
        /// Reports read.
        var reports = 0
        /// Statements in them.
        var statements = 0
        /// Reports, or files, that could not be read.
        var failures = 0

        /// A line for people.
        var words: String {
            let read = "\(counted(statements, "statement")) in \(counted(reports, "report"))"
            return failures == 0 ? read : read + "; \(failures) could not be read"
        }

        /// Ends the command with status 1 when something could not be read.
        func endWithFailureIfAny() throws {
            if failures > 0 { throw ExitCode.failure }
        }
    }

    /// Turns each report into output on some core and hands the outputs to `emit` in order. Problems and notices go to
    /// standard error at their place in that order. `beforeWaiting` is called when all that is at hand has been emitted and
    /// a pipe's next report must be waited for. Memory: reports of 4 MB together, or one that is larger.
    func each(
        _ transform: @Sendable (IncomingReport) -> Output, emit: (Output) throws -> Void,
        beforeWaiting: () throws -> Void = {}
    ) throws -> Outcome {
        var input = ReportInput(paths: files)
        var outcome = Outcome()
        let defaults = defaults
        var isAtHand = true
        try InOrder.map(
            next: {
                if !isAtHand { try beforeWaiting() }
                let next = input.next()
                isAtHand = input.hasNextAtHand
                return next
            },
            isAtHand: { isAtHand },
            weight: { (item: Result<UnreadReport, ReadingProblem>) in (try? item.get().length) ?? 0 }, batchSize: 512,
            batchWeight: 4_000_000,
            transform: { item -> Result<Output, ReadingProblem> in
                do throws(ReadingProblem) {
                    return .success(transform(try item.get().read(defaults)))
                } catch {
                    return .failure(error)
                }
            },
            emit: { result in
                switch result {
                case .success(let output):
                    outcome.reports += 1
                    outcome.statements += output.statements
                    for notice in output.notices { Notice.write("Note: \(notice)") }
                    try emit(output)
                case .failure(let problem):
                    outcome.failures += 1
                    Notice.write("Error: \(problem)")
                }
            })
        return outcome
    }
}

/// A number of things, with the plural where it is due.
func counted(_ number: Int, _ thing: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? thing : plural ?? thing + "s")"
}

extension ReportReader.Reading {
    /// What a person should know about the reading of this report.
    func notices(of incoming: IncomingReport) -> [String] {
        var notices = incoming.notice.map { [$0] } ?? []
        notices += extraction.notices.map { "report \(incoming.report.id): \($0)" }
        if incoming.report.published == nil, statements.contains(where: { $0.extracted.event == nil }) {
            notices.append(
                "report \(incoming.report.id): no day of publication, so its events have no day; give it with --published, as in "
                    + "--published 2025-08-20")
        }
        return notices
    }
}
