import ArgumentParser

@main
struct Terraclaim: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Track reported territorial control.")
}
