namespace AiNewsHub.Core.Users.Passwords;

/// <summary>Why a password is easily guessed, in the order in which it is said.</summary>
internal enum PasswordWeakness
{
    OwnName,
    CommonWord,
    PersonName,
    Year,
    KeyboardRow,
    Sequence,
    Repetition,
}
